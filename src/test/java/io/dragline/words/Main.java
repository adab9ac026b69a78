package io.dragline.words;
class Main { public static void main(String[] a) { Extraction.of(Sources.read(java.nio.file.Path.of(a[0]))).forEach((k,v)->System.out.println(v+"\t"+k.replace("\n","\\n"))); } }
