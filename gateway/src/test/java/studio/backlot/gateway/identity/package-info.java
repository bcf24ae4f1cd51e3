/** Tests of the feature's rules, without a container. */
@NullMarked
package studio.backlot.gateway.identity;

import org.jspecify.annotations.NullMarked;
