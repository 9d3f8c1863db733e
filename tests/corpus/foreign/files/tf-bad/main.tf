provider "nothing" {
  region = 
}
