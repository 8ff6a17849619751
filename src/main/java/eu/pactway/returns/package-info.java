/** Return of persons without a right to stay (Directive 2008/115/EC, Regulation (EU) 2024/1349). */
package eu.pactway.returns;
