/** Pages that the render service's classes make by themselves; no studio has to run. */
@NullMarked
package studio.backlot.local.gallery;

import org.jspecify.annotations.NullMarked;
