@NullMarked
package studio.backlot.render.unsaid;

import org.jspecify.annotations.NullMarked;
