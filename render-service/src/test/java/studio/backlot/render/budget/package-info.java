@NullMarked
package studio.backlot.render.budget;

import org.jspecify.annotations.NullMarked;
