/** Productions over HTTP: apply, status, events, artefacts. */
@NullMarked
package studio.backlot.gateway.production.http;

import org.jspecify.annotations.NullMarked;
