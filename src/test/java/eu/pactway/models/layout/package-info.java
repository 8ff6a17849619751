/**
 * Draws the models: reads {@code <key>.bpmn} and the grid a person chose in {@code <key>.layout.yaml}, and writes the diagram
 * interchange into the model. See docs/architecture/diagrams.md.
 */
package eu.pactway.models.layout;
