/** How a film will be made: projects, sets, breakdown, greenlight. */
@NullMarked
package studio.backlot.preproduction;

import org.jspecify.annotations.NullMarked;
