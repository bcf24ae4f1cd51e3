/** Makes takes of footage. */
@NullMarked
package studio.backlot.render.footage.placing.work;

import org.jspecify.annotations.NullMarked;
