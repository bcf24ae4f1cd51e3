/** A shot in words: every fact of its inputs as a phrase. */
@NullMarked
package studio.backlot.render.prompt.words;

import org.jspecify.annotations.NullMarked;
