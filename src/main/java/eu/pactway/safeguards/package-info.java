/** Rights as steps: legal counselling, special needs and the support they bind, treatment of victims, medical examination. */
package eu.pactway.safeguards;
