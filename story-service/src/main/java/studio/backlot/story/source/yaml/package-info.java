/** YAML with the place of every value, checked by JSON Schema and bound to the records that authors' files are made of. */
@NullMarked
package studio.backlot.story.source.yaml;

import org.jspecify.annotations.NullMarked;
