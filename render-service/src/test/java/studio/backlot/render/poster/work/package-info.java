@NullMarked
package studio.backlot.render.poster.work;

import org.jspecify.annotations.NullMarked;
