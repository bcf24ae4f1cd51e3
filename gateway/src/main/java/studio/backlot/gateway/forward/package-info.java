/** Which service answers which path, and who may ask. */
@NullMarked
package studio.backlot.gateway.forward;

import org.jspecify.annotations.NullMarked;
