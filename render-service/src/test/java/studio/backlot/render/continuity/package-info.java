@NullMarked
package studio.backlot.render.continuity;

import org.jspecify.annotations.NullMarked;
