/** Authentication of requests, and the key set that services verify tokens with. */
@NullMarked
package studio.backlot.gateway.identity.http;

import org.jspecify.annotations.NullMarked;
