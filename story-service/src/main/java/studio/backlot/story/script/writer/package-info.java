/** Drafts by language models: what they are asked, and what is made of their answers. */
@NullMarked
package studio.backlot.story.script.writer;

import org.jspecify.annotations.NullMarked;
