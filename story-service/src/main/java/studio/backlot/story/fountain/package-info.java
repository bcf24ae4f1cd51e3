/** Fountain 1.1, the plain-text screenplay (https://fountain.io/syntax): text in, elements with their lines out. */
@NullMarked
package studio.backlot.story.fountain;

import org.jspecify.annotations.NullMarked;
