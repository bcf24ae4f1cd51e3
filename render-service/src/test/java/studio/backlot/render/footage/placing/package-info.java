@NullMarked
package studio.backlot.render.footage.placing;

import org.jspecify.annotations.NullMarked;
