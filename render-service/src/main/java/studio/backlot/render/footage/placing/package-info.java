/** Footage as takes of shots. */
@NullMarked
package studio.backlot.render.footage.placing;

import org.jspecify.annotations.NullMarked;
