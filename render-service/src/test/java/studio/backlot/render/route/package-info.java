@NullMarked
package studio.backlot.render.route;

import org.jspecify.annotations.NullMarked;
