/** Questions to the database that are planned for the values they are asked with. */
package io.targetmonitor.projects.query;
