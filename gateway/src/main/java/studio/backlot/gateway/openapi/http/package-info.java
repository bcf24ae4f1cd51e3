/** The merged document over HTTP. */
@NullMarked
package studio.backlot.gateway.openapi.http;

import org.jspecify.annotations.NullMarked;
