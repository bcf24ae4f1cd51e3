/** Which model films a shot, and why that one. */
@NullMarked
package studio.backlot.render.route;

import org.jspecify.annotations.NullMarked;
