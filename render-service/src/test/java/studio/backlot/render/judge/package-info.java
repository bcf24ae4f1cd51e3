@NullMarked
package studio.backlot.render.judge;

import org.jspecify.annotations.NullMarked;
