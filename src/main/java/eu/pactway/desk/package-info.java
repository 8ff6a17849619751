/** What stands between a person and the engine at a task: the form's data, its validation and record, and the place in the queue. */
package eu.pactway.desk;
