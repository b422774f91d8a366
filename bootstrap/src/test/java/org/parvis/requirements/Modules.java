package org.parvis.requirements;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.architecture.Repository;

/** What the modules were compiled to, main classes and tests. */
final class Modules {
  private static final String OURS = "org.parvis.";

  private Modules() {}

  /** The folders of all modules' classes. */
  static List<Path> folders() {
    try (Stream<Path> modules = Files.list(Repository.ROOT)) {
      return modules
          .filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
          .sorted()
          .flatMap(
              module ->
                  Stream.of(
                      module.resolve("target/classes"), module.resolve("target/test-classes")))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /**
   * Loads every class of ours anew, looking into a folder of changed ones first; the rest comes
   * from the class path of this test.
   */
  static URLClassLoader loader(Path changed) {
    List<URL> urls = new ArrayList<>();
    urls.add(urlOf(changed));
    folders().forEach(folder -> urls.add(urlOf(folder)));
    return new OursFirst(urls.toArray(URL[]::new), Modules.class.getClassLoader());
  }

  private static URL urlOf(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class OursFirst extends URLClassLoader {
    OursFirst(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }

    @Override
    public URL getResource(String name) {
      URL here = findResource(name);
      return here != null ? here : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      List<URL> here = Collections.list(findResources(name));
      return here.isEmpty() ? super.getResources(name) : Collections.enumeration(here);
    }
  }
}
