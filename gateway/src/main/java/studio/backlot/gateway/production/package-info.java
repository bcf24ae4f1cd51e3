/** Where each production stands, told by its events. */
@NullMarked
package studio.backlot.gateway.production;

import org.jspecify.annotations.NullMarked;
