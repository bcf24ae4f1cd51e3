@NullMarked
package studio.backlot.render.engine.work;

import org.jspecify.annotations.NullMarked;
