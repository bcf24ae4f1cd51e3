/** The report of a production: what was made, how, and how long it took. */
@NullMarked
package studio.backlot.gateway.report;

import org.jspecify.annotations.NullMarked;
