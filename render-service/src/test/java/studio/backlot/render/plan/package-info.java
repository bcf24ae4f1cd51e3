@NullMarked
package studio.backlot.render.plan;

import org.jspecify.annotations.NullMarked;
