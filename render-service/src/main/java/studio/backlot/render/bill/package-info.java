/** What a film has cost so far: by scene, shot and paid call, and beside its shots. */
@NullMarked
package studio.backlot.render.bill;

import org.jspecify.annotations.NullMarked;
