/** What a film has cost so far: by scene, shot, and paid call or picture, and beside its shots. */
@NullMarked
package studio.backlot.render.bill;

import org.jspecify.annotations.NullMarked;
