/** What a person reads comes from bundles, in both languages; checked over all modules' sources. */
package org.parvis.texts;
