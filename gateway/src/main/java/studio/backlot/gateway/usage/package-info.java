/** What an organisation used, by meter. */
@NullMarked
package studio.backlot.gateway.usage;

import org.jspecify.annotations.NullMarked;
