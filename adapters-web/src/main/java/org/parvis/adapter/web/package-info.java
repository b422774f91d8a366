/** Pages, servlets and the API. */
package org.parvis.adapter.web;
