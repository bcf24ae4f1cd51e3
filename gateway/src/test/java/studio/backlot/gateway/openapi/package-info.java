/** Tests of the feature's rules, without a container. */
@NullMarked
package studio.backlot.gateway.openapi;

import org.jspecify.annotations.NullMarked;
