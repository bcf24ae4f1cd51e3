@NullMarked
package studio.backlot.render.portrait.work;

import org.jspecify.annotations.NullMarked;
