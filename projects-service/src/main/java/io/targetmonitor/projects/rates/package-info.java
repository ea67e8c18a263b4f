/** How many of the reviewed projects came how far: the four rates, and the one of supply between them. */
package io.targetmonitor.projects.rates;
