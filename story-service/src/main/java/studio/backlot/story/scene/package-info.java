/** Scenes as the screenplay tells them: where, when, what happens, who says what. */
@NullMarked
package studio.backlot.story.scene;

import org.jspecify.annotations.NullMarked;
