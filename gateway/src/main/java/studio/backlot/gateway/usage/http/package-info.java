/** Usage over HTTP. */
@NullMarked
package studio.backlot.gateway.usage.http;

import org.jspecify.annotations.NullMarked;
