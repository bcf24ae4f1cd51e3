/** The reverse proxy in front of the services. */
@NullMarked
package studio.backlot.gateway.forward.http;

import org.jspecify.annotations.NullMarked;
