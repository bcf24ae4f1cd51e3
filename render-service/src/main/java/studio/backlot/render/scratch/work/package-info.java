/** The tools and folders that a running service films with. */
@NullMarked
package studio.backlot.render.scratch.work;

import org.jspecify.annotations.NullMarked;
