/** Many rows at once. */
package io.targetmonitor.kit.rows;
