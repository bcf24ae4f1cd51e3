/** The report as one self-contained page. */
@NullMarked
package studio.backlot.gateway.report.http;

import org.jspecify.annotations.NullMarked;
