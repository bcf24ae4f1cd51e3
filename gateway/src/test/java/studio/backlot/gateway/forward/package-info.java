/** Tests of the feature's rules, without a container. */
@NullMarked
package studio.backlot.gateway.forward;

import org.jspecify.annotations.NullMarked;
