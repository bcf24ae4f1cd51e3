/** One OpenAPI document of the gateway and all services. */
@NullMarked
package studio.backlot.gateway.openapi;

import org.jspecify.annotations.NullMarked;
