/** The door of the studio: REST, identity, tenants, keys, usage, live view. */
@NullMarked
package studio.backlot.gateway;

import org.jspecify.annotations.NullMarked;
