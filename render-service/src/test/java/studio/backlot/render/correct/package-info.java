@NullMarked
package studio.backlot.render.correct;

import org.jspecify.annotations.NullMarked;
