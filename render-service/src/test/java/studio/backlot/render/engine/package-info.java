@NullMarked
package studio.backlot.render.engine;

import org.jspecify.annotations.NullMarked;
