console.log("a test of files served");
